/** What a rule is: metadata an auditor can read, the check itself, and examples that run as tests. */
import type { Cause } from '../analysis/absence.ts'
import type { Artifact } from '../model/artifact.ts'
import type { IsoDate } from '../model/dates.ts'
import type { History } from '../model/history.ts'
import type { Repo } from '../model/repo.ts'
import type { SourceFile } from '../parse/source-file.ts'
import type { HistoryStep } from './history-step.ts'

export type Severity = 'error' | 'warning' | 'info'
/** What an auditor would typically raise when the lapse is systematic. */
export type Grade = 'major' | 'minor' | 'ofi' | 'none'
/** Life-cycle phase from which a rule binds. */
export type Phase = 'implementing' | 'stage1' | 'stage2' | 'certified'
/** What a rule must see: the artifacts, also today's date, also the git history. */
export type Need = 'files' | 'clock' | 'git'

/** What a rule looks at besides the artifacts; where it is not given the rule has nothing to say. */
export type Sight = 'pack' | 'repository'

/** The metadata of a rule or built-in check. */
export interface RuleInfo {
  /** `group/fault`; stable. */
  readonly id: string
  /** One sentence: what is wrong when it fires. */
  readonly summary: string
  /** The auditor's concern, in one or two sentences. */
  readonly why: string
  /** When it fires and when it stays silent, decisions included. */
  readonly fires: string
  /** What the user does about it. */
  readonly fix: string
  readonly severity: Severity
  readonly grade: Grade
  readonly needs: readonly Need[]
  /** Clauses of ISO/IEC 27001:2022 and Annex A controls. */
  readonly clauses: readonly string[]
  readonly phase: Phase
  /**
   * True when it speaks of what is done, not of what is written: an approved exception that departs from the control or
   * policy concerned then accepts its findings.
   */
  readonly ofPractice?: true
  /** Configuration keys that change it, with default and meaning. */
  readonly options?: Readonly<Record<string, string>>
  /** What it looks at besides the artifacts: a pack that is being built, or where the folder lies. */
  readonly sees?: Sight
  /** For rules that need git: true when missing older commits do not change the answer. */
  readonly evenShallow?: true
}

/** What a pack that is being built is going to hold. */
export interface PackContents {
  /** Classification that the pack states on its cover. */
  readonly classification: string
  readonly items: readonly PackItem[]
  /** Kinds of which the pack holds a register with contact data of people. */
  readonly contactRegisters: readonly string[]
  /** What the manifest lists as left out or masked: artifact ids and kinds. */
  readonly redactions: readonly string[]
  /** Paths of the files in it that differ from the commit; absent at a revision and without git. */
  readonly uncommitted?: readonly string[]
}

/** One document or piece of evidence in a pack. */
export interface PackItem {
  /** Id of the artifact. */
  readonly id: string
  /** True when each page of it carries the word DRAFT. */
  readonly markedDraft: boolean
}

/** Where a finding points and what it says. */
export interface Finding {
  /** Artifact concerned; the finding lies at `pointer` below it. */
  readonly artifact?: Artifact
  /** JSON pointer below the artifact; the place of an absent field is its nearest written parent. */
  readonly pointer?: string
  /** Point at the key instead of the value. */
  readonly part?: 'key' | 'value'
  /** Alternatively a stretch of a file, by offsets in its text. */
  readonly file?: SourceFile
  readonly from?: number
  readonly to?: number
  /** What is wrong: artifact id first, present tense, no final period. */
  readonly message: string
  /** How to mend it here; the rule's own fix when absent. */
  readonly help?: string
  readonly related?: readonly { readonly artifact: Artifact; readonly pointer?: string; readonly message: string }[]
  /** What tells two findings of one rule at one place apart, for example a missing control id. */
  readonly subject?: string
  /** What many findings of the rule may have in common; more than a few of one cause become one finding. */
  readonly cause?: Cause
}

/** What a rule gets to see. */
export interface RuleContext {
  readonly repo: Repo
  /** The as-of date of the run; the only "today". */
  readonly today: IsoDate
  /** The pack that is being built; absent in an ordinary check. */
  readonly pack?: PackContents
  /** Whether the folder lies in a git repository, and the rules that need one; absent where git was not asked for. */
  readonly repository?: { readonly found: boolean; readonly rules: readonly string[] }
  /** The history up to the commit that is checked, or to which the work tree belongs; given to every rule that needs git. */
  readonly history?: History
  report(finding: Finding): void
}

/** A small repository in memory on which the rule is tried. */
export interface RuleExample {
  /** What the example shows. */
  readonly title: string
  /** File texts by path; a minimal `isms.yaml` is added when absent. */
  readonly files: Readonly<Record<string, string>>
  /** As-of date; 2026-06-30 when absent. */
  readonly asOf?: IsoDate
  /** A pack that is built from the files, for rules that see one. */
  readonly pack?: PackContents
  /** Whether the files lie in a git repository, for rules that see it. */
  readonly inGit?: boolean
  /** Files of the base by whose policy the files are judged. */
  readonly policyFrom?: Readonly<Record<string, string>>
  /** Commits that led to the files, for rules that need git; what no step writes is there from the first on. */
  readonly history?: readonly HistoryStep[]
  /** Files beside the history that git does not track. */
  readonly untracked?: Readonly<Record<string, string>>
  /** True for a clone that lacks the commits before the first step. */
  readonly shallow?: true
  /** For bad examples: expected places as `path:line`, in order. */
  readonly at?: readonly string[]
}

/** A rule. */
export interface Rule extends RuleInfo {
  check(context: RuleContext): void
  readonly examples: { readonly bad: readonly RuleExample[]; readonly good: readonly RuleExample[] }
}

/** Declares a rule; only types the argument. */
export const defineRule = (rule: Rule): Rule => rule
