/** Findings of config/policy-weakened: what a change makes weaker in the policy by which changes are judged. */
import type { Repo } from '../model/repo.ts'
import { type PhaseInForce, phases } from './phase.ts'
import { placeInArtifact } from './place.ts'
import type { Policy } from './policy.ts'
import { allChecks, ruleInfo } from './rule-catalogue.ts'
import type { Make, Settled } from './settled.ts'
import { type Weakened, weakenedSettings } from './weakened-settings.ts'

/** Compares the model with the one that the change began with. `phase` is the one that the change itself would have. */
export function policyFindings(repo: Repo, policy: Policy, phase: PhaseInForce, make: Make): Settled[] {
  const artifact = repo.configArtifact
  if (artifact === undefined) return []
  const { before } = policy
  const written = before.repo.configArtifact?.data ?? {}
  const found: Weakened[] = [
    ...weakenedSettings(written, artifact.data, allChecks),
    ...lowerPhase(before.phase, phase),
    ...addedSigners(before.repo, repo),
  ]
  return found.flatMap(({ pointer, text }) => {
    const made = make(ruleInfo('config/policy-weakened'), placeInArtifact(artifact, pointer, 'key'), {
      message: `isms.yaml ${text}`,
      help: `Take it back, or change the policy in a pull request of its own that its owners approve; ${policy.revision} judges this one.`,
      subject: { artifact, pointer },
      identity: `${pointer}\0${text}`,
    })
    return made === undefined ? [] : [made]
  })
}

const lowerPhase = (was: PhaseInForce, is: PhaseInForce): Weakened[] =>
  phases.indexOf(is.name) < phases.indexOf(was.name)
    ? [
        {
          pointer: '/phase',
          text: `lowers the phase from ${was.name} to ${is.name}${is.from === 'derived' ? ' by what audits and certificates say' : ''}`,
        },
      ]
    : []

/** Keys that may sign now and might not before. */
function addedSigners(before: Repo, after: Repo): Weakened[] {
  const path = after.configArtifact?.data.approval?.allowed_signers
  const known = new Set(signersIn(before, before.configArtifact?.data.approval?.allowed_signers))
  const added = signersIn(after, path).filter((line) => !known.has(line))
  if (added.length === 0) return []
  const names = added.map((line) => line.split(/\s/)[0]).join(', ')
  return [
    {
      pointer: '/approval/allowed_signers',
      text: `has ${added.length === 1 ? 'an allowed signer' : `${added.length} allowed signers`} more in ${path}: ${names}`,
    },
  ]
}

function signersIn(repo: Repo, path: string | undefined): string[] {
  const text = path === undefined ? '' : (repo.plainFile(path)?.text() ?? '')
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}
