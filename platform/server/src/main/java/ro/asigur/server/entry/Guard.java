package ro.asigur.server.entry;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.util.Locale;
import ro.asigur.kernel.Refusal;
import ro.asigur.server.problems.ServerProblem;

/**
 * First of all: strict headers on every answer, and a limit on what is read. A body announced larger is refused before a byte of
 * it is read; one sent in chunks is cut where it passes the limit.
 */
public class Guard extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final long LARGEST_BODY = 1_048_576;

    /** Where a file is brought to be imported; what reads it counts too, and keeps none of it in memory. */
    private static final String IMPORTS = "/api/exchange/imports";

    private static final long LARGEST_IMPORT = 200 * LARGEST_BODY;

    /** Files that are kept are sent whole, to a route of their own. */
    private static final long LARGEST_FILE = 10 * LARGEST_BODY;

    @Inject
    transient ContentPolicy policy;

    @Inject
    transient Answers answers;

    @Inject
    transient HostTenant tenant;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setCharacterEncoding("UTF-8");
        headers(request, response);
        tenant.speak(language(request));
        long most = largest(request);
        if (request.getContentLengthLong() > most) {
            response.setHeader("Connection", "close");
            answers.refuse(response, Refusal.of(ServerProblem.BODY_TOO_LARGE));
            return;
        }
        chain.doFilter(new Limited(request, most), response);
    }

    private static long largest(HttpServletRequest request) {
        if (request.getRequestURI().equals(IMPORTS)) {
            return LARGEST_IMPORT;
        }
        boolean file =
                request.getMethod().equals("PUT") && request.getRequestURI().startsWith("/api/files/");
        return file ? LARGEST_FILE : LARGEST_BODY;
    }

    private void headers(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", policy.header());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(self), microphone=(self), geolocation=(self)");
        response.addHeader("Vary", "Accept-Encoding");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (request.getRequestURI().startsWith("/api/")) {
            response.setHeader("Cache-Control", "no-store");
        }
    }

    private static Locale language(HttpServletRequest request) {
        return Locale.forLanguageTag(
                request.getLocale().getLanguage().equals("en") && request.getHeader("Accept-Language") != null
                        ? "en"
                        : "ro");
    }

    /** Counts what is read of a body whose length was not announced. */
    private static final class Limited extends HttpServletRequestWrapper {

        private final long most;

        Limited(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            ServletInputStream body = super.getInputStream();
            return new ServletInputStream() {
                private long read;

                @Override
                public int read() throws IOException {
                    int next = body.read();
                    count(next < 0 ? 0 : 1);
                    return next;
                }

                @Override
                public int read(byte[] into, int from, int length) throws IOException {
                    int got = body.read(into, from, length);
                    count(Math.max(got, 0));
                    return got;
                }

                private void count(int bytes) {
                    read += bytes;
                    if (read > most) {
                        throw new WebApplicationException(413);
                    }
                }

                @Override
                public boolean isFinished() {
                    return body.isFinished();
                }

                @Override
                public boolean isReady() {
                    return body.isReady();
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    body.setReadListener(listener);
                }
            };
        }
    }
}
