package ro.asigur.papers;

import ro.asigur.documents.api.Paper;

/**
 * A paper with all it says, ready to be set in type outside the transaction.
 *
 * @param fileName without personal data, e.g. {@code plan-de-servicii-2026-11-24.pdf}
 */
public record Printable(Paper paper, String fileName) {}
