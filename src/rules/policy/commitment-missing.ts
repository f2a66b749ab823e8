/** Rule policy/commitment-missing: the top policy makes the three commitments that the standard asks for (clause 5.2 b to d). */
import { hasHeading } from '../../analysis/document-headings.ts'
import { thoseThatCount, topPolicies } from '../../analysis/documents.ts'
import { defineRule } from '../define.ts'

const commitments = {
  objectives_frame: 'gives objectives or a frame for them (5.2 b)',
  requirements: 'commits to meet applicable requirements (5.2 c)',
  improvement: 'commits to continual improvement (5.2 d)',
} as const

const policy = (fields: string, level = 'top') => `---
id: POL-001
title: Information security policy
level: ${level}
status: draft
version: "1.0"
owner: PER-001
classification: public
${fields}---

# Information security policy

## 1. Our objectives

They are set every year.
`

export const rule = defineRule({
  id: 'policy/commitment-missing',
  summary: 'The top policy lacks a commitment that the standard asks for',
  why: 'Auditors read the policy for exactly these three sentences: a frame for objectives, the will to meet requirements, the will to improve.',
  fires:
    'Fires once for each of objectives_frame, requirements and improvement that is absent, blank or false in commitments of the top policy, or that ' +
    'names a heading which the text does not have. Silent for topic policies, when the commitment points to a heading in the text, and for a draft ' +
    'beside an approved top policy.',
  fix: 'Add the missing commitment to the policy text and declare it under commitments, as true or by its heading.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['5.2 b', '5.2 c', '5.2 d'],
  phase: 'stage1',
  check({ repo, report }) {
    for (const artifact of thoseThatCount(topPolicies(repo))) {
      for (const [key, meaning] of Object.entries(commitments)) {
        const declared = artifact.data.commitments?.[key as keyof typeof commitments]
        const pointer = `/commitments/${key}`
        if (declared === true) continue
        if (typeof declared !== 'string' || declared.trim() === '') {
          report({ artifact, pointer, message: `${artifact.id} does not declare that it ${meaning}` })
        } else if (artifact.body.trim() !== '' && !hasHeading(artifact.body, declared)) {
          report({
            artifact,
            pointer,
            message: `${artifact.id} names the heading "${declared}" as the one that ${meaning}, and its text has no such heading`,
            help: 'Write the heading as it stands in the text, or add the section.',
          })
        }
      }
    }
  },
  examples: {
    bad: [
      {
        title: 'one absent, one false, one under a heading that is not there',
        files: {
          'policies/information-security.md': policy(
            'commitments:\n  requirements: false\n  improvement: Getting better\n',
          ),
        },
        at: [
          'policies/information-security.md:9',
          'policies/information-security.md:10',
          'policies/information-security.md:11',
        ],
      },
    ],
    good: [
      {
        title: 'declared, one of them by its heading',
        files: {
          'policies/information-security.md': policy(
            'commitments: { objectives_frame: Our objectives, requirements: true, improvement: true }\n',
          ),
        },
      },
      { title: 'a topic policy makes no commitments', files: { 'policies/access.md': policy('', 'topic') } },
    ],
  },
})
