/** Reports topics that nobody is taught. */
import { programmesForAll } from '../../analysis/training.ts'
import { plainText } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { everyone, programme } from './_example-texts.ts'

/** The default topics, each with the shorter word under which courses list it. */
const defaults: ReadonlyMap<string, string> = new Map([
  ['acceptable use', 'acceptable use'],
  ['password hygiene', 'passwords'],
  ['reporting suspicious activity', 'reporting'],
  ['internal security expectations', 'expectations'],
])

export const rule = defineRule({
  id: 'training/topic-missing',
  summary: 'A topic that everyone must know is in no mandatory programme',
  why: 'Awareness has a content. What the course leaves out is what people will get wrong and say that nobody told them.',
  fires:
    'Fires once per required topic that no mandatory programme for all employees lists; a longer topic that holds its words counts, and so do passwords, reporting and expectations for the default ones. Silent when the topics are spread over several programmes, and without such a programme, which training/programme-missing reports.',
  fix: 'Add the topic to a mandatory programme.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files'],
  clauses: ['7.3', 'A.6.3'],
  phase: 'stage1',
  options: {
    'training.required_topics': `Topics that everyone is trained in; default ${[...defaults.keys()].join(', ')}.`,
  },
  check({ repo, report }) {
    const programmes = programmesForAll(repo)
    const first = programmes[0]
    if (first === undefined) return
    const taught = programmes.flatMap(({ data }) => data.topics ?? []).map((topic) => ` ${plainText(topic ?? '')} `)
    for (const topic of repo.config.training?.required_topics ?? defaults.keys()) {
      const names = [topic, defaults.get(topic) ?? topic].map((name) => ` ${plainText(name)} `)
      if (taught.some((text) => names.some((name) => text.includes(name)))) continue
      report({
        artifact: first,
        pointer: '/topics',
        part: 'key',
        subject: topic,
        message: `${first.id} does not teach ${topic}, nor does any other mandatory programme for everyone`,
        help: `Add ${topic} to the course and to topics.`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'Nothing about passwords and reporting',
        files: {
          'roles.yaml': everyone,
          'training-programmes/TRN-001.yaml': programme({ topics: '[acceptable use, expectations]' }),
        },
        at: ['training-programmes/TRN-001.yaml:4', 'training-programmes/TRN-001.yaml:4'],
      },
    ],
    good: [
      {
        title: 'Spread over two programmes',
        files: {
          'roles.yaml': everyone,
          'training-programmes/TRN-001.yaml': programme({ topics: '[Acceptable use of devices, password hygiene]' }),
          'training-programmes/TRN-002.yaml': programme({ topics: '[reporting, expectations]' }).replace(
            'TRN-001',
            'TRN-002',
          ),
        },
      },
    ],
  },
})
