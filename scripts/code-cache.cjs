// Makes the code cache of the bundle: runs a check that finds something of everything, then keeps what V8 has compiled.
const { writeFileSync } = require('node:fs')
const { join } = require('node:path')
const { cacheFile, compile, run } = require('../dist/bundle/load.cjs')

const script = compile()
const { main } = run(script)
main(['check', '--root', join(__dirname, '../examples/brightloom'), '--as-of', '2026-06-30', '--no-git']).then(() => {
  writeFileSync(cacheFile, script.createCachedData())
})
