/** Help that belongs to no single command: exit codes, environment, formats. */

/** A topic of `isms help`. */
export interface HelpTopic {
  readonly name: string
  readonly summary: string
  readonly text: string
}

/** All topics in the order of the help. */
export const helpTopics: readonly HelpTopic[] = [
  {
    name: 'exit-codes',
    summary: 'what a command says by its exit code',
    text: `Exit codes, the same for every command:

  0  clean: the answer was given, and nothing stands against it
  1  the answer is "not clean": an open error (check, pack), a file that differs (codeowners --check),
     something overdue (due --exit-code), a difference (diff --exit-code)
  2  no answer: usage, configuration, git, a record that is refused, or a fault of ours

isms check is 1 on any open error, and on more open warnings than --max-warnings allows. Findings that are
excepted, baselined or deferred never count. --quiet hides lines, never the exit code.
`,
  },
  {
    name: 'environment',
    summary: 'variables that are read',
    text: `Environment variables that are read; there is no other configuration than isms.yaml and options:

  NO_COLOR          no colour, unless empty
  FORCE_COLOR       colour also into a pipe; 0 for none. --no-color and NO_COLOR come first
  CLICOLOR          0 for no colour
  TERM              dumb for no colour
  GITHUB_ACTIONS    true: check prints annotations and a list
  GITHUB_WORKSPACE  folder that the paths of annotations count from
  CI                set: the log of git is read anew, without the cache
  XDG_CACHE_HOME    folder of the cache of the log

No variable changes a finding. git is run without hooks, filters, pagers and external programs.
`,
  },
  {
    name: 'formats',
    summary: 'what --format prints, and for whom',
    text: `Formats of isms check (--format NAME, or --format NAME=FILE; several at once):

  frame       each finding with its lines of text; on a terminal
  stylish     one line per finding; into a pipe
  json        the whole report; schemas/report.schema.json
  github      annotations of GitHub Actions
  sarif       SARIF 2.1.0, for code scanning
  junit       JUnit XML, a test case per rule
  gitlab      GitLab code quality
  checkstyle  Checkstyle XML
  markdown    a comment on a pull request

Other commands: text (default) and json, with a schema each; due also ical; trace also csv, xlsx and markdown.
Dates are ISO 8601. The same input and --as-of give the same bytes.
`,
  },
]
