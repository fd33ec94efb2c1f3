import { verifyPack } from '#shared/packs/verify/verify-pack.ts'
import type { Verification } from '#shared/packs/verify/verification.ts'
import { openFileSource } from '#electron/files/file-source.ts'
import { nodeMachine } from '#electron/files/machine.ts'
import { withinTime } from '#electron/intake/within-time.ts'

const limitSeconds = 600

/** Checks the pack at `path`; `file` is the name to tell. */
export const verifyFile = async (path: string, file: string): Promise<Verification> => withinTime(file, limitSeconds, verifyPack(await openFileSource(path, file), nodeMachine, file))
