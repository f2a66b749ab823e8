/** Intervals, targets and limits of isms.yaml: how often things recur and where a rule draws its line. */
import { duration, group, integer, list, number, opt, text } from '../../fields.ts'

const every = (what: string, standard = 'P12M') => opt(duration(`${what} Default ${standard}.`))
const words = (what: string, standard: number) => opt(integer(`${what} Default ${standard}.`, { minimum: 0 }))
const percent = (what: string, standard: number) =>
  opt(number(`${what} In percent; default ${standard}.`, { minimum: 0, maximum: 100 }))

export const intervals = group(
  {
    risk_assessment: every('Between two full risk assessments.'),
    internal_audit: every('Between two internal audits.'),
    management_review: every('Between two management reviews.'),
    document_review: every('Between two reviews of a document that sets no interval of its own.'),
    context: every('Between two reviews of context issues and interested parties.'),
    bcp_test: every('Between two tests of a continuity plan.'),
    supplier: every('Between two assessments of a supplier that matters.'),
    training: every('Between two trainings of one person, where the programme sets no frequency.'),
    asset_inventory: every('Between two reviews of an asset.'),
    legal: every('Between two reviews of a legal requirement.'),
    restore_test: every('Between two restores of a backup as a test.'),
    cb_accreditation: every('Between two look-ups of the accreditation of the certification body.'),
    training_content: every('Between two revisions of training material.'),
    incident_exercise: every('Between two exercises of incident handling.'),
  },
  'How often recurring work is due.',
)

export const targets = group(
  {
    training_completion: percent('Share of the audience that holds a valid training record.', 95),
    acknowledgement: percent('Share of the audience that acknowledged the current version.', 95),
  },
  'Shares that count as reached.',
)

export const limits = group(
  {
    longest_interval: every('Longest interval that audits, reviews and risk assessments may be set to.'),
    reason_words: words('Fewest words of a reason.', 5),
    reason_repeats: words('How often one justification may appear word for word in the SoA.', 3),
    stock_phrases: opt(list(text('A phrase.'), 'Phrases that do not count as a justification.')),
    acknowledgement: every('Time to acknowledge a new version, or after joining.', 'P30D'),
    change_note_words: words('Fewest words of a commit subject that stands in for a change note.', 3),
    backdating: every('How long after its date a record may be committed.', 'P14D'),
    clock_skew: every('How far clocks may differ.', 'P1D'),
    manager_allocation: percent('Least share of working time of the ISMS manager.', 20),
    access_removal: every('Time to remove access after somebody left.', 'P1D'),
    asset_return: every('Time to return equipment after somebody left.', 'P14D'),
    reassessment: every('Time to look at risks again after a change or a major incident.', 'P30D'),
    annex_ids_per_control: words('Most Annex A ids that one control may claim.', 8),
    evidence_freshness: every('How long evidence stays fresh where nothing else is said.'),
    quiet_period: every('How long it is plausible that no event is reported.'),
    change_window: every('How far a change record may lie from the change in git.', 'P90D'),
    change_review: every('Time to review the outcome of a change.', 'P30D'),
    exception_renewals: words('How often an exception may be renewed.', 2),
    measurement_late: every('Time after the end of a period to record its value.', 'P30D'),
    audit_cycle: every('Time in which internal audits cover everything.', 'P36M'),
    independence: every('How long an auditor stays away from own work.'),
    cap_due: every('Time to plan a corrective action after a finding.', 'P14D'),
    ofi_decision: every('Time to decide on an opportunity for improvement.', 'P60D'),
    restatement: percent('Share of words at which a root cause counts as a copy of the finding.', 80),
    input_words: words('Fewest words of a management review input without references.', 8),
    concern_lead: every('Time before stage 2 by which concerns of stage 1 are settled.', 'P14D'),
    cb_notice: every('Time to tell the certification body of a significant change.', 'P30D'),
  },
  'Where the rules draw their lines.',
)
