/** Certification settings of isms.yaml: the certification body, its deadlines, the budget and audits. */
import { bool, duration, either, group, list, number, oneOf, opt, refs, text } from '../../fields.ts'
import { accreditation } from '../../shapes.ts'

const within = (what: string, standard: string) => opt(duration(`${what} Default ${standard}.`))

const terms = {
  deadlines: opt(
    group(
      {
        minor_close: within('Corrective action for a minor finding of an external audit.', 'P28D'),
        minor_verify: opt(
          either(
            [
              oneOf('At the audit that follows.', { 'next-audit': 'At the audit that follows.' }),
              duration('Time after the finding.'),
            ],
            'Latest verification of a minor finding. Default next-audit.',
          ),
        ),
        major_plan: within('Corrective action plan for a major finding.', 'P14D'),
        major_verify: within('Verification of the corrective action for a major finding.', 'P90D'),
      },
      'Deadlines that the certification body sets for findings.',
    ),
  ),
  minor_must_close: opt(bool('True when minor findings must be closed before the decision. Default false.')),
  stage_gap_max: within('Longest time between stage 1 and stage 2.', 'P6M'),
  surveillance_lead: within('How long before it falls due a surveillance audit is booked.', 'P3M'),
  recert_planning: within('How long before expiry recertification is planned.', 'P6M'),
  recert_lead: within('How long before expiry the recertification audit takes place.', 'P3M'),
}

export const certificationBody = group(
  {
    name: opt(text('Name of the certification body.')),
    accreditation: opt(accreditation),
    related: opt(
      list(text('Name of a body.'), 'Consultancies and other bodies that belong to the certification body.'),
    ),
    ...terms,
    bodies: opt(
      list(
        group({ name: text('Name of the body, as cb of audits and certificates gives it.'), ...terms }),
        'Certification bodies with terms of their own, such as the one before a transfer. What an entry leaves out is as above.',
      ),
    ),
  },
  'The certification body and its terms, which hold for every body that is not listed in bodies.',
)

const range = (unit: string) => ({
  min: opt(number(`Least ${unit}.`, { minimum: 0 })),
  max: opt(number(`Most ${unit}.`, { minimum: 0 })),
})

export const budget = group(
  {
    lines: opt(
      list(
        text('Name of a cost line.'),
        'Cost lines that a certification budget holds. Default: certification audit, surveillance audits, internal audit effort, consulting, training, software.',
      ),
    ),
    certification_range: opt(
      group(
        { ...range('amount'), currency: opt(text('Currency code; default USD.')) },
        'Usual cost of stage 1 and 2 together. Default 10000 to 50000 USD.',
      ),
    ),
    surveillance_share: opt(
      group(range('percentage'), 'Usual yearly cost of surveillance in percent of stage 1 and 2. Default 20 to 30.'),
    ),
  },
  'What a certification budget should look like.',
)

export const certification = group(
  {
    shortest_timeline: within('Shortest plausible time from the start to stage 2.', 'P3M'),
    stage1_lead: within('How long before stage 1 the rules for its documentation review begin to bind.', 'P3M'),
  },
  'The way to the certificate.',
)

export const internal = group(
  { minor_close: within('Corrective action for a minor finding of an internal audit.', 'P90D') },
  'Deadlines for findings of internal audits.',
)

export const audits = group(
  {
    key_controls: opt(
      refs(
        ['annex-a', 'control'],
        'Controls audited before stage 2 in any case. Default: those treating a risk above the criteria.',
        'names as key control',
        'named as key control by',
      ),
    ),
  },
  'Coverage of internal audits.',
)
