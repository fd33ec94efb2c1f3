import { createReadStream } from 'node:fs'
import { DomainError } from '#shared/domain/failure.ts'
import { readFailure } from './file-failure.ts'

/** `line` counts from 1. */
export type PasswordLine = { readonly line: number; readonly name: string | null; readonly password: string }

const longestFileBytes = 256_000
const mostLines = 2_000
/** Each is tried on every protected file, and a try takes its time. */
const mostForAll = 10

/**
 * Reads lines of UTF-8: a name, a tab and its password, or a password alone. What is wrong is told by its line number and never by its words.
 * A pipe will do, so that the passwords need not lie on a disk. Throws DomainError file-unreadable, file-too-large, password-file-broken.
 */
export async function readPasswordFile(path: string): Promise<readonly PasswordLine[]> {
  const lines = (await textOf(path)).split(/\r\n|\n|\r/).flatMap((text, index): readonly PasswordLine[] => (text.trim() === '' ? [] : [lineOf(text, index + 1)]))
  const refuse = (line: number): never => { throw new DomainError({ code: 'password-file-broken', path, line }) }
  const hollow = lines.find(({ name, password }) => name?.trim() === '' || password === '')
  if (hollow !== undefined) refuse(hollow.line)
  const beyond = lines[mostLines] ?? lines.filter(({ name }) => name === null)[mostForAll]
  if (beyond !== undefined) refuse(beyond.line)
  return lines
}

function lineOf(text: string, line: number): PasswordLine {
  const tab = text.indexOf('\t')
  return tab < 0 ? { line, name: null, password: text } : { line, name: text.slice(0, tab).trim(), password: text.slice(tab + 1) }
}

async function textOf(path: string): Promise<string> {
  const bytes = await bytesOf(path)
  if (bytes.length > longestFileBytes) throw new DomainError({ code: 'file-too-large', file: path, bytes: bytes.length, limitBytes: longestFileBytes })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new DomainError({ code: 'password-file-broken', path, line: null })
  }
}

async function bytesOf(path: string): Promise<Buffer> {
  const pieces: Buffer[] = []
  try {
    for await (const piece of createReadStream(path, { end: longestFileBytes })) pieces.push(Buffer.from(piece))
  } catch (error) {
    throw readFailure(error, path)
  }
  return Buffer.concat(pieces)
}
