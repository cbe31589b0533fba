package ro.asigur.server.entry;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;

/** The web client's addresses ({@code /gospodarii/…}) all open its one page; what is built with a hash in its name is kept for good. */
public class ClientPages extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String[] OTHERS = {
        "/api/", "/plugins/", "/problems/", "/ws/", "/health", "/metrics", "/openapi"
    };

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        if (Stream.of(OTHERS).anyMatch(path::startsWith)) {
            chain.doFilter(request, response);
            return;
        }
        boolean file = path.substring(path.lastIndexOf('/') + 1).contains(".");
        boolean hashed = path.startsWith("/assets/") || path.startsWith("/shared/");
        response.setHeader("Cache-Control", file && hashed ? "public, max-age=31536000, immutable" : "no-cache");
        if (file || !request.getMethod().equals("GET")) {
            chain.doFilter(request, response);
        } else {
            request.getRequestDispatcher("/index.html").forward(request, response);
        }
    }
}
