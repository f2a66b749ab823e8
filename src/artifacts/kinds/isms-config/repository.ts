/** Settings of isms.yaml about the repository itself: approval, git, ids, rule severities and the look of packs. */
import { date, group, integer, list, mapOf, oneOf, opt, text } from '../../fields.ts'

export const severityOverrides = mapOf(
  group({
    severity: opt(
      oneOf('Severity to use instead.', {
        error: 'Blocks a merge and a strict pack.',
        warning: 'Listed as a gap.',
        info: 'A hint.',
        off: 'Not judged.',
      }),
    ),
    reason: opt(text('Why the rule is judged differently here.')),
  }),
  'Severity per rule id.',
)

export const approvalSettings = group(
  {
    self_approval: opt(
      oneOf('Whether the author of a change may be its only approver. Default forbid.', {
        allow: 'The author may approve alone.',
        forbid: 'Somebody else must approve.',
      }),
    ),
    allowed_signers: opt(text('Path of the file with the keys whose signatures count (ssh allowed signers).')),
    proof: opt(
      mapOf(
        oneOf('Proof needed.', {
          declared: 'The approval entry is enough.',
          attributed: 'The commit that added it comes from the approver or carries the approver in a trailer.',
          signed: 'That commit or a tag on it carries a good signature of the approver.',
        }),
        'Proof of approval that each kind needs. Default attributed for the top policy, soa, treatment-plan and risk-acceptance, declared for the rest.',
      ),
    ),
  },
  'How approvals are given and proven.',
)

export const git = group(
  {
    since: opt(date('First day on which git is the record. Default 30 days after the first commit.')),
    main_branch: opt(text('Branch that is in force. Default main.')),
    signed_kinds: opt(list(text('A kind.'), 'Kinds that only signed commits may change. Default none.')),
    signed_since: opt(date('First day on which commits to those kinds are signed.')),
    bot_identities: opt(list(text('Name and address as in git.'), 'Commit identities of tools.')),
  },
  'How git is used.',
)

export const ids = mapOf(
  group({
    prefix: opt(text('Prefix without the dash.', { examples: ['RISK'] })),
    digits: opt(integer('Digits of the running number. Default 3.', { minimum: 1, maximum: 9 })),
  }),
  'Pattern of new ids per kind.',
)

const colour = (what: string) =>
  opt(text(what, { pattern: '^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$', examples: ['#1a4d8f'] }))

export const pack = group(
  {
    logo: opt(text('Path of the logo (SVG or PNG).')),
    contact: opt(text('Whom an auditor may ask, printed on the cover.')),
    colors: opt(
      group(
        {
          primary: colour('Headings and rules.'),
          accent: colour('Links and marks.'),
          text: colour('Running text.'),
          muted: colour('Captions and footers.'),
          background: colour('Shaded cells.'),
        },
        'Colours of rendered documents.',
      ),
    ),
    fonts: opt(
      group(
        {
          body: opt(text('Family of running text.')),
          heading: opt(text('Family of headings.')),
          mono: opt(text('Family of code.')),
          files: opt(
            list(
              text('Path of a TTF or OTF file in the repository.', { examples: ['branding/NotoSansJP-Regular.ttf'] }),
              'Font files for the PDF, also for scripts that the built-in fonts lack. Fonts of the machine are never used.',
            ),
          ),
        },
        'Font families of rendered documents.',
      ),
    ),
    paper: opt(oneOf('Paper size. Default A4.', { A4: '210 by 297 mm.', letter: '8.5 by 11 inches.' })),
    language: opt(text('Language of the pack (BCP 47). Default en.', { examples: ['en'] })),
  },
  'Look of packs.',
)
