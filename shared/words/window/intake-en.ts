import type { intakeJa } from './intake-ja.ts'

/** Words of taking evidence in. */
export const intakeEn: typeof intakeJa = {
  intake: {
    running: (done, of) => `Taking in: ${done} of ${of} files`, starting: 'Getting ready to take the files in', progress: 'Progress of taking in', cancel: 'Stop taking in', cancelling: 'Stopping', cancelled: (left) => `The other ${left === 1 ? 'file was' : `${left} files were`} left out. What was taken in has stayed.`,
    cutOff: (done, of) => `Last time, ${done} of ${of} files were taken in before the app ended.`, goOn: 'Go on', leave: 'Leave the rest', more: (n) => `And ${n} more.`
  }
}
