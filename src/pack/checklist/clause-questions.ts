/** What an internal auditor asks at each clause, in our own words; the auditor adds and leaves out. */

export const clauseQuestions: Readonly<Record<string, readonly string[]>> = {
  '4.1': [
    'Which issues changed since the last audit, and what was done about them?',
    'Was climate change decided on, with a reason?',
  ],
  '4.2': [
    'Whose requirements count, and which of them does the ISMS take up?',
    'Do new contracts and laws appear here?',
  ],
  '4.3': [
    'Does the scope match what people, sites and systems show?',
    'Are interfaces with others named on both sides?',
  ],
  '4.4': ['Do the processes hang together: does a change in one reach the others?'],
  '5.1': ['Where did top management decide, provide or insist in the last year?'],
  '5.2': [
    'Do people know the policy, and does it still fit the business?',
    'Who approved the version in force, and when?',
  ],
  '5.3': ['Does every holder of a role know it, with deputy and authority?'],
  '6.1.1': ['Which risks and chances of the ISMS itself were seen, and what became of the actions?'],
  '6.1.2': [
    'Would two assessors come to the same level with these criteria?',
    'Follow some risks from cause to level to owner.',
  ],
  '6.1.3': [
    'Follow some risks to their controls, to the SoA and to the plan.',
    'Did each owner approve the plan and the risk that remains?',
  ],
  '6.2': ['Is each objective measured as planned, and what follows from a miss?'],
  '6.3': ['Take changes of the ISMS: were they planned before they were made?'],
  '7.1': ['What was asked for and refused, and what did that mean?'],
  '7.2': ['Take people with security duties: what must they know, and what proves it?'],
  '7.3': ['Ask people at work: policy, own part, where to report.'],
  '7.4': ['Was what the plan says communicated, to whom, when?'],
  '7.5.1': ['Which documents are needed, and is one missing that people work without?'],
  '7.5.2': ['Take documents: identified, reviewed, approved in the version that is used?'],
  '7.5.3': ['Are outdated copies in use? Are records kept as long as promised?'],
  '8.1': [
    'Take processes: are the criteria met, and are outsourced ones controlled?',
    'Were unplanned changes reviewed?',
  ],
  '8.2': ['Was risk assessed when planned and after large changes?'],
  '8.3': ['Take plan actions marked as done: what proves it?'],
  '9.1': ['Recompute some figures from their source.', 'What was decided because of a figure?'],
  '9.2.1': ['Are the audits held as planned, by people who do not audit their own work?'],
  '9.2.2': ['Does the programme follow importance and earlier results, and reach all of the ISMS?'],
  '9.3.1': ['Was the review held in time, with top management present?'],
  '9.3.2': ['Was every input there, with facts behind it?'],
  '9.3.3': ['Which decisions were taken, and are they carried out?'],
  '10.1': ['What became better, and how is that known?'],
  '10.2': ['Take nonconformities: correction, extent, cause, action, proof that it works.', 'Did any come back?'],
}
