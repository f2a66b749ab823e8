// Makes the code cache of the bundle: runs a check in it, then keeps what V8 has compiled by then. The day is one on which
// the example has findings, so that what reports them is compiled too.
const { readFileSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
const { cacheFile, compile, headOf, file, run } = require('../dist/bundle/load.cjs')

const source = readFileSync(file)
const script = compile(source)
const example = join(__dirname, '../examples/brightloom')
run(script)
  .main(['check', '--root', example, '--as-of', '2027-06-30', '--no-git'])
  .then(() => {
    if (process.exitCode === 2) throw new Error('the check could not answer')
    process.exitCode = 0
    const compiled = script.createCachedData()
    writeFileSync(cacheFile, Buffer.concat([headOf(source, compiled), compiled]))
  })
