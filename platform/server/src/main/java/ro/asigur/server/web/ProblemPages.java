package ro.asigur.server.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ro.asigur.server.problems.Texts;

/** {@code /problems/<code>}: the page that a problem's type names, in Romanian and English: what it means and what to do. */
@WebServlet("/problems/*")
public class ProblemPages extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Texts texts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String code = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        if (!code.matches("[a-z]+\\.[a-z0-9.-]+") || text(code, "title", "ro").isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter()
                .write("<!doctype html><html lang=\"ro\"><meta charset=\"utf-8\"><meta name=\"viewport\""
                        + " content=\"width=device-width\"><title>" + text(code, "title", "ro") + "</title><main>"
                        + part(code, "ro") + part(code, "en") + "<p><small>" + code + "</small></p></main></html>");
    }

    private String part(String code, String language) {
        return "<section lang=\"" + language + "\"><h1>" + text(code, "title", language) + "</h1><p>"
                + text(code, "detail", language) + "</p></section>";
    }

    private String text(String code, String part, String language) {
        return texts.problem(code, part, Locale.forLanguageTag(language), Map.of())
                .orElse("")
                .replaceAll("\\{[a-z]+}", "…")
                .replace("&", "&amp;")
                .replace("<", "&lt;");
    }
}
