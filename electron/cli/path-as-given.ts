/** The path of a file in a folder, the folder as its user wrote it. */
export const pathAsGiven = (folder: string, file: string): string => `${folder.replace(/\/+$/, '') || '/'}/${file}`.replace('//', '/')
