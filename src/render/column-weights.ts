/** Shares the width of a table among its columns by how much their cells hold, for writers that need fixed shares. */
import { type Cell, plainText, type Table } from './blocks.ts'

/** Rows to look at; enough to judge, cheap on long registers. */
const SAMPLE = 200
/** Longest run of letters that must stay in one line; longer ones get places to wrap. */
const WORD = 16

/**
 * One positive weight per column. Every column first gets what its longest word needs; what is left of the line goes by the
 * table's own weights when all columns have one, else by how much the cells hold.
 */
export function columnWeights(table: Table, lineLength: number): number[] {
  const texts = table.columns.map((_, index) => columnTexts(table, index))
  const given = table.columns.every((column) => column.weight !== undefined)
  const wishes = table.columns.map((column, index) => (given ? Math.max(1, column.weight!) : wishOf(texts[index]!)))
  const needs = texts.map((cells) => longestWord(cells) + 2)
  const scale = lineLength / sum(wishes)
  const above = wishes.map((wish, index) => Math.max(0, wish * scale - needs[index]!))
  const share = Math.max(0, lineLength - sum(needs)) / (sum(above) || 1)
  return needs.map((need, index) => Math.round((need + above[index]! * share) * 10))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function columnTexts(table: Table, index: number): string[] {
  return [table.head, ...table.rows.slice(0, SAMPLE)].map((row) => plainText(row[index] ?? []))
}

function longestWord(texts: readonly string[]): number {
  let longest = 3
  for (const text of texts)
    for (const part of text.split(/[\s/]+/)) longest = Math.max(longest, Math.min(part.length, WORD))
  return longest
}

/** What a column would like: all of a short cell, the root of a long one. */
function wishOf(texts: readonly string[]): number {
  const cell = Math.max(...texts.map((text) => text.length), 1)
  return cell <= 24 ? Math.max(cell, 4) : 24 + Math.sqrt(cell - 24) * 4
}

/** True for a row so tall that it must be allowed to break over two pages. */
export function rowMayBreak(row: readonly Cell[], weights: readonly number[], lineLength: number): boolean {
  const total = sum(weights)
  return row.some((cell, index) => plainText(cell).length / ((lineLength * (weights[index] ?? 1)) / total) > 14)
}
