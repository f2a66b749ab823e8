// Runs the bundle, copied by the build to dist/bundle/load.cjs: with the code cache that the build made, where it was made
// by this very version of Node on this kind of machine; V8 itself refuses it otherwise, and then compiles as always.
const { readFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const { join } = require('node:path')
const { constants, Script } = require('node:vm')

const file = join(__dirname, 'isms.cjs')
const cacheFile = join(__dirname, `isms-${process.version}-${process.platform}-${process.arch}.cache`)

/** Compiles the bundle; the script tells by `cachedDataRejected` what became of the cache. */
function compile(cachedData) {
  const source = readFileSync(file, 'latin1')
  return new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename: file,
    cachedData,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  })
}

/** Evaluates the compiled bundle and returns what it offers. */
function run(script) {
  const module = { exports: {} }
  script.runInThisContext()(module.exports, createRequire(file), module, file, __dirname)
  return module.exports
}

/** What is cached for this Node, or undefined. */
function cached() {
  try {
    return readFileSync(cacheFile)
  } catch {
    return undefined
  }
}

module.exports = { cached, cacheFile, compile, load: () => run(compile(cached())), run }
