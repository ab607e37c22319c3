/** pdfjs's reading half; once imported, it is found and used in this thread. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
