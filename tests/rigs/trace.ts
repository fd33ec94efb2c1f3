export type SystemCall = { readonly name: string; readonly args: string }

/** Completed calls in order; a call that another thread interrupted counts where it ended. */
export function readTrace(trace: string): readonly SystemCall[] {
  const begun = new Map<string, SystemCall>()
  return trace.split('\n').flatMap((line): readonly SystemCall[] => {
    const [, pid = '', text = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? []
    const resumed = /^<\.\.\. (\w+) resumed>/.exec(text)
    if (resumed) return [begun.get(pid) ?? { name: resumed[1] ?? '', args: '' }]
    const [, name, args = ''] = /^(\w+)\((.*)$/.exec(text) ?? []
    if (name === undefined) return []
    if (!text.endsWith('<unfinished ...>')) return [{ name, args }]
    begun.set(pid, { name, args })
    return []
  })
}

/** What is out of order before the acknowledgements of a trace: empty when every accepted thing was safe first. */
export function syncFaults(calls: readonly SystemCall[]): readonly string[] {
  const faults = new Set<string>()
  let since = 0
  calls.forEach((call, index) => {
    const acknowledged = call.name === 'write' ? /"(case|entry|exhibit) /.exec(call.args)?.[1] : undefined
    if (acknowledged === undefined) return
    const before = calls.slice(since, index)
    since = index + 1
    const log = lastIndex(before, (one) => one.name === 'pwrite64' && one.args.includes('tsuzuri.db-wal'))
    if (log < 0) faults.add('acknowledged before the log was written')
    else if (lastIndex(before, (one) => isSync(one, /-wal>/)) < log) faults.add('the log was not synced')
    if (acknowledged === 'exhibit') for (const fault of originalFaults(before, log)) faults.add(fault)
  })
  if (since === 0) faults.add('nothing was acknowledged')
  return [...faults]
}

function originalFaults(before: readonly SystemCall[], log: number): readonly string[] {
  const renamed = before.findIndex((one) => one.name.startsWith('rename') && /\/vault\/[0-9a-f]{2}\/[0-9a-f]{64}"/.test(one.args))
  if (renamed < 0) return ['no original was placed']
  const [, part = '', folder = ''] = /"([^"]+\.part)".*"([^"]+)\/[0-9a-f]{64}"/.exec(before[renamed]?.args ?? '') ?? []
  const file = before.findIndex((one) => isSync(one, literal(part)))
  const folderSynced = before.findIndex((one, index) => index > renamed && isSync(one, literal(folder)))
  const logStarted = before.findIndex((one, index) => index > renamed && one.name === 'pwrite64' && one.args.includes('-wal'))
  return [
    ...(file < 0 || file > renamed ? ['the original was not synced before it got its name'] : []),
    ...(folderSynced < 0 || folderSynced > logStarted ? ['the folder was not synced before the row'] : []),
    ...(log < renamed ? ['the row came before its original'] : [])
  ]
}

const literal = (path: string): RegExp => new RegExp(`<${path.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}>`)
const isSync = (call: SystemCall, path: RegExp): boolean => (call.name === 'fsync' || call.name === 'fdatasync') && path.test(call.args)
const lastIndex = (calls: readonly SystemCall[], matches: (call: SystemCall) => boolean): number => calls.findLastIndex(matches)
