package ro.asigur.documents.api;

import java.util.Map;

/**
 * What a paper says, before it is printed.
 *
 * @param template class-path place of its template, below {@code ro/asigur/}, e.g. {@code papers/sheets/plan.html}: it is of
 *     this form in every place; whatever it shows is escaped
 * @param title of the document, in Romanian; its first heading too
 * @param about one sentence that says what it is, for who cannot see it
 * @param content by name, as the template calls it: texts, numbers, dates, lists and public records of them
 */
public record Paper(String template, String title, String about, Map<String, Object> content) {

    public Paper {
        content = Map.copyOf(content);
    }
}
