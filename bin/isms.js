#!/usr/bin/env node
// Launcher: answers --version at once, otherwise runs the built bundle; nothing else. CommonJS, which starts faster.
const args = process.argv.slice(2)
if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  process.stdout.write(`${require('../package.json').version}\n`)
} else {
  require('../dist/bundle/load.cjs').load().main(args)
}
