declare module '@tesseract.js-data/eng' {
  /** Where the data of the full engine lies; those of the neural engine alone lie beside it. */
  const data: { code: string; langPath: string };
  export default data;
}
