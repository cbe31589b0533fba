package ro.asigur.launcher.fake;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Answers the launcher's calls in a WAR of the tests, so that the launcher is tried without the product's server. */
@WebServlet("/api/operator/*")
@WebListener
public class FakeOperator extends HttpServlet implements ServletContextListener {
    private static final long serialVersionUID = 1L;
    private static final Map<String, Integer> HOUSEHOLDS = new ConcurrentHashMap<>(Map.of("bacau", 0, "vrancea", 5));

    @Override
    public void contextInitialized(ServletContextEvent event) {
        String tenants = System.getProperty("asigur.tenants", "");
        if (tenants.endsWith("broken")) {
            throw new IllegalStateException(tenants + "/bacau/tenant.properties, line 3: unknown key nmae");
        }
        if (tenants.endsWith("refused")) {
            System.setProperty("asigur.start.refused", "bacau/tenant.properties, line 3: unknown key nmae");
            throw new IllegalStateException("refused");
        }
    }

    /** Takes its time, then notes whether the database is still there to write the last things to. */
    @Override
    public void contextDestroyed(ServletContextEvent event) {
        String url = System.getProperty("asigur.jdbc.url", "");
        String found;
        try {
            Thread.sleep(1500);
            int port = Integer.parseInt(url.replaceAll(".*:(\\d+)/$", "$1"));
            new Socket(InetAddress.getLoopbackAddress(), port).close();
            found = "database there";
        } catch (IOException | InterruptedException e) {
            found = e.toString();
        }
        try {
            Files.writeString(Path.of(System.getProperty("asigur.data"), "last"), found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setCharacterEncoding("UTF-8");
        response.setContentType("application/json");
        String token = "Bearer " + System.getProperty("asigur.control.token");
        if (!token.equals(request.getHeader("Authorization"))) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        switch (request.getMethod() + " " + request.getPathInfo()) {
            case "GET /counties" -> response.getWriter().print(counties());
            case "GET /accounts" ->
                response.getWriter()
                        .print(
                                "[{\"county\":\"bacau\",\"username\":\"ana.pop\",\"password\":\"doar-demo\","
                                        + "\"roleRo\":\"asistent social\",\"roleEn\":\"social worker\",\"uat\":\"Răchitoasa\"}]");
            case "POST /first-administrators" ->
                response.getWriter()
                        .print("[{\"county\":\"bacau\",\"link\":\"" + address("bacau") + "invitatie/abc\"}]");
            case "POST /sample" -> sample(request, response);
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void sample(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String county = body.replaceAll(".*\"county\":\"([a-z]+)\".*", "$1");
        int households = Integer.parseInt(body.replaceAll(".*\"households\":(\\d+).*", "$1"));
        if (!HOUSEHOLDS.containsKey(county)) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            boolean english = "en".equals(request.getHeader("Accept-Language"));
            String detail = english ? "There is no county " + county + "." : "Nu există județul " + county + ".";
            response.getWriter().print("{\"title\":\"x\",\"detail\":\"" + detail + "\"}");
            return;
        }
        for (int done = 0; done <= households; done += 107) {
            response.getWriter().println("{\"done\":" + done + ",\"of\":" + households + "}");
            response.flushBuffer();
        }
        HOUSEHOLDS.merge(county, households, Integer::sum);
        response.getWriter()
                .println("{\"summary\":{\"households\":" + households + ",\"persons\":" + households * 2
                        + ",\"seconds\":2.0,\"personsPerSecond\":" + households
                        + ",\"vulnerabilities\":{\"V01\":12,\"V02\":3}}}");
    }

    private static String counties() {
        return "[{\"id\":\"bacau\",\"name\":\"Bacău\",\"url\":\"" + address("bacau") + "\",\"households\":"
                + HOUSEHOLDS.get("bacau") + "},{\"id\":\"vrancea\",\"name\":\"Vrancea\",\"url\":\""
                + address("vrancea") + "\",\"households\":" + HOUSEHOLDS.get("vrancea") + "}]";
    }

    private static String address(String county) {
        return System.getProperty("asigur.scheme") + "://" + county + "." + System.getProperty("asigur.host") + ":"
                + System.getProperty("asigur.port") + "/";
    }
}
