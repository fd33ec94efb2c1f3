import PM from 'postal-mime'
import { parseMail } from '#electron/intake/parse-mail.ts'
for (const n of [2000, 10000, 20000, 50000]) {
 const many='From: a@b.jp\r\nSubject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n'+'--b\r\nContent-Type: image/png\r\n\r\nx\r\n'.repeat(n)+'--b--';
 let t=performance.now(); try { const e=await PM.parse(many); console.log(n, e.attachments.length, performance.now()-t) } catch (x) { console.log(x.message) }
 const pl='From: a@b.jp\r\nSubject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n'+'--b\r\n\r\nx\r\n'.repeat(n)+'--b--';
 t=performance.now(); try { const e=await PM.parse(pl); console.log(n, e.text.length, performance.now()-t) } catch (x) { console.log(x.message) }
}
const big = Buffer.concat([Buffer.from('From: a@b.jp\r\nSubject: x\r\nDate: Thu, 1 Oct 2026 14:05:00 +0900\r\n\r\n'), Buffer.from('本文の一行です。\r\n'.repeat(900000))]);
let t=performance.now(); const m = await parseMail(big); console.log(big.length, m?.body.length, performance.now()-t, process.memoryUsage().rss/1e6)
const one = Buffer.concat([Buffer.from('From: a@b.jp\r\nSubject: x\r\nContent-Type: text/html\r\n\r\n'), Buffer.from('<a '.repeat(2000000))]);
t=performance.now(); const m2 = await parseMail(one); console.log(one.length, m2?.body.length, performance.now()-t)
const h2 = Buffer.concat([Buffer.from('From: a@b.jp\r\nSubject: x\r\nContent-Type: text/html\r\n\r\n'), Buffer.from('<script>'.repeat(1000000))]);
t=performance.now(); const m3 = await parseMail(h2); console.log(h2.length, m3?.body.length, performance.now()-t)
