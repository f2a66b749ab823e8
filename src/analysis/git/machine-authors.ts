/** Commits that a machine wrote or helped to write, told from identities and trailers (clause 7.5.2). */
import { type Commit, type Identity, identityIn, trailersNamed } from '../../model/commit.ts'

/** Trailers that name who helped; some tools have one of their own. */
const helpers = ['Co-authored-by', 'Assisted-by', 'AI-assisted-by', 'Generated-by']

/** Addresses under which language models sign commits. */
const addresses = [
  /@(?:[\w-]+\.)*anthropic\.com$/,
  /@(?:[\w-]+\.)*openai\.com$/,
  /@(?:[\w-]+\.)*cursor\.(?:com|sh)$/,
  /@(?:[\w-]+\.)*aider\.chat$/,
  /(?:^|[+-])(?:copilot|codex|claude|devin-ai-integration|gemini-code-assist)(?:\[bot\])?@users\.noreply\.github\.com$/,
]

/** Their names, as far as no person goes by them: the whole name, with a model or a mode behind it. */
const names =
  /^(?:github copilot|copilot|chatgpt|gpt-[\w.-]+|openai codex|codex|claude code|claude (?:opus|sonnet|haiku|\d)[\w. -]*|gemini (?:cli|code assist|\d)[\w. -]*|cursor(?: agent| ai)?|devin ai|aider|mistral vibe)(?: ?\([^)]*\))?(?: ?\[bot\])?$/

/** True for the identity of a language model or a tool around one. */
export function isLanguageModel({ name, email }: Identity): boolean {
  const address = email.trim().toLowerCase()
  return addresses.some((known) => known.test(address)) || names.test(name.trim().toLowerCase())
}

/** The language model that a trailer of a commit names beside its author; undefined where none does. */
export const modelNamedIn = (commit: Commit): Identity | undefined =>
  helpers.flatMap((key) => trailersNamed(commit, key).map(identityIn)).find(isLanguageModel)
