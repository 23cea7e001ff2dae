/** Whether the report of the first address opens as a form, as far as this phone knows, and with how many lines at once. */
export const opening = { asForm: false, lines: 1 }
