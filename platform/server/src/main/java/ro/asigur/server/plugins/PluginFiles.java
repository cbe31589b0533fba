package ro.asigur.server.plugins;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import ro.asigur.identity.api.RequestTenant;
import ro.asigur.plugins.api.PluginAsset;
import ro.asigur.plugins.api.PluginHost;
import ro.asigur.tenancy.api.Tenant;

/** {@code /plugins/<id>/<version>/<file>}: the plugins' screens. The version is in the address, so a file is kept for good. */
@WebServlet("/plugins/*")
public class PluginFiles extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient PluginHost host;

    @Inject
    transient RequestTenant tenant;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<PluginAsset> found = find(request.getPathInfo());
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        PluginAsset asset = found.get();
        try (var content = asset.content()) {
            response.setContentType(asset.contentType());
            response.setContentLengthLong(asset.length());
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
            content.transferTo(response.getOutputStream());
        }
    }

    private Optional<PluginAsset> find(String path) {
        Optional<Tenant> county = tenant.find();
        String[] parts = path == null ? new String[0] : path.substring(1).split("/", 3);
        return county.isEmpty() || parts.length < 3
                ? Optional.empty()
                : host.asset(county.get().id(), parts[0], parts[1], parts[2]);
    }
}
