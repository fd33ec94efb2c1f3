/**
 * @typedef {object} Collection Files that other people made to try readers with; too many, or under too many licences, for this repository.
 * @property {string} name folder under which the tests find it
 * @property {string} source Debian's name of the source package that holds it
 */

/** @type {readonly Collection[]} */
export const collections = [
  { name: 'libpng', source: 'libpng1.6' },
  { name: 'exiftool', source: 'libimage-exiftool-perl' },
  { name: 'pillow', source: 'pillow' },
  { name: 'qpdf', source: 'qpdf' },
  { name: 'pdf.js', source: 'pdf.js' },
  { name: 'notmuch', source: 'notmuch' },
  { name: 'rspamd', source: 'rspamd' },
  { name: 'gmime', source: 'gmime' },
  { name: 'libheif', source: 'libheif' },
  { name: 'tiff', source: 'tiff' },
]
