/** Reports assets of which nobody says what they are. */
import { isBlank } from '../../analysis/words.ts'
import { defineRule } from '../define.ts'
import { asset } from './_example-texts.ts'

const builtIn = ['information', 'software', 'hardware', 'service', 'people', 'site', 'source-code', 'cloud']

export const rule = defineRule({
  id: 'asset/without-type',
  summary: 'An asset has no type, or one that is not known',
  why: 'Rules for handling, location and return differ by type; an asset without one escapes them.',
  fires:
    'Fires when a live asset, in scope or not, has no type or one that is neither built in nor among assets.types. Silent for retired assets.',
  fix: 'State the type of the asset.',
  severity: 'error',
  grade: 'minor',
  needs: ['files'],
  clauses: ['A.5.9'],
  phase: 'stage1',
  options: { 'assets.types': 'Asset types besides the built-in ones.' },
  check({ repo, report }) {
    const known = new Set([...builtIn, ...(repo.config.assets?.types ?? [])])
    for (const artifact of repo.live('asset')) {
      const { type = '' } = artifact.data
      if (known.has(type)) continue
      report({
        artifact,
        pointer: '/type',
        message: isBlank(type)
          ? `${artifact.id} has no type`
          : `${artifact.id} has the type "${type}", which is not known`,
        help: `Choose one of ${[...known].join(', ')}, or add a type to assets.types in isms.yaml.`,
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'None, and one that nobody knows',
        files: {
          'assets.yaml': `${asset('AST-001', 'in_scope: false')}${asset('AST-002', 'type: vehicle, in_scope: true')}`,
        },
        at: ['assets.yaml:1', 'assets.yaml:2'],
      },
    ],
    good: [
      {
        title: 'A type that the configuration adds',
        files: {
          'isms.yaml': 'format: 1\norganization: Example Ltd\nassets: { types: [vehicle] }\n',
          'assets.yaml': asset('AST-001', 'type: vehicle, in_scope: true'),
        },
      },
    ],
  },
})
