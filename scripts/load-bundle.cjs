// Runs the bundle; the build puts this file beside it. Compiling takes a fifth of a short run, so the build keeps what V8 has
// compiled, for its own version of Node and sort of machine. That is used only where its checksums say that it is whole and
// belongs to this very bundle, and V8 agrees; everything else is compiled as always. Nothing is ever written here.
const { readFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const { join } = require('node:path')
const { constants, Script } = require('node:vm')
const { crc32 } = require('node:zlib')

const file = join(__dirname, 'isms.cjs')
const cacheFile = join(__dirname, `isms-${process.version}-${process.platform}-${process.arch}.cache`)
const headLength = 8

/** Checksums of the bundle and of what was compiled from it; the head of the cache file. They find accidents; who can write here can replace the bundle itself. */
function headOf(source, compiled) {
  const head = Buffer.alloc(headLength)
  head.writeUInt32LE(crc32(source), 0)
  head.writeUInt32LE(crc32(compiled), 4)
  return head
}

/** What was compiled from this source for this Node, or undefined. */
function compiledFrom(source) {
  try {
    const cache = readFileSync(cacheFile)
    const compiled = cache.subarray(headLength)
    return headOf(source, compiled).equals(cache.subarray(0, headLength)) ? compiled : undefined
  } catch {
    return undefined
  }
}

/** The bundle as a script, which tells by `cachedDataRejected` what became of the cache (undefined: there was none). */
function compile(source, cachedData) {
  // The build leaves nothing but ASCII in the bundle.
  return new Script(`(function (exports, require, module, __filename, __dirname) {${source.latin1Slice()}\n})`, {
    filename: file,
    cachedData,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  })
}

/** Evaluates the script and returns what the bundle offers. */
function run(script) {
  const module = { exports: {} }
  script.runInThisContext()(module.exports, createRequire(file), module, file, __dirname)
  return module.exports
}

/** Reads, compiles and evaluates the bundle. */
function load() {
  const source = readFileSync(file)
  return run(compile(source, compiledFrom(source)))
}

module.exports = { cacheFile, compile, compiledFrom, file, headOf, load, run }
