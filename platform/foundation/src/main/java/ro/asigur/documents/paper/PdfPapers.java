package ro.asigur.documents.paper;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer.SvgExternalResourceMode;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer.SvgScriptMode;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import ro.asigur.documents.api.Paper;
import ro.asigur.documents.api.Papers;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.CountyFace;
import ro.asigur.tenancy.api.Tenant;
import ro.asigur.tenancy.api.Tenants;

/** Papers by openhtmltopdf and PDFBox. */
@ApplicationScoped
public class PdfPapers implements Papers {

    /** A paper wants a whole processor: more at once would only make each slower and the heap fuller. */
    private static final int AT_ONCE = 2;

    private static final int LONGEST_WAIT_SECONDS = 20;
    private static final String FONTS = "/ro/asigur/documents/fonts/";

    static {
        XRLog.setLoggerImpl(new WarningsOnly());
    }

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private volatile @Nullable Templates templates;

    private Tenants tenants;
    private CountyClock clock;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected PdfPapers() {}

    @Inject
    public PdfPapers(Tenants tenants, CountyClock clock) {
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public Optional<byte[]> print(Tenant county, Paper paper) {
        try {
            if (!places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(rendered(html(county, paper)));
        } finally {
            places.release();
        }
    }

    private String html(Tenant county, Paper paper) {
        Map<String, Object> content = new HashMap<>(paper.content());
        CountyFace face = tenants.face(county.id());
        content.put("title", paper.title());
        content.put("about", paper.about());
        content.put("county", county.nameRo());
        content.put("contact", face.contact().stream().map(CountyFace.Words::ro).toList());
        content.put("logo", logo(face));
        content.put("printedOn", clock.now().atZone(county.zone()).toLocalDate());
        return templates().filled(paper.template(), content);
    }

    /** As a data URI, the only kind of address that is let through; empty when the county has none. */
    private static String logo(CountyFace face) {
        CountyFace.Logo logo = face.logo();
        return logo == null
                ? ""
                : "data:" + logo.mediaType() + ";base64," + Base64.getEncoder().encodeToString(logo.bytes());
    }

    private Templates templates() {
        Templates ready = templates;
        if (ready == null) {
            ready = new Templates();
            templates = ready;
        }
        return ready;
    }

    private static byte[] rendered(String xhtml) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(64 * 1024);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.useFont(font("SourceSans3-Regular.ttf"), "Source Sans 3", 400, FontStyle.NORMAL, true);
        builder.useFont(font("SourceSans3-Bold.ttf"), "Source Sans 3", 700, FontStyle.NORMAL, true);
        builder.useSVGDrawer(new BatikSVGDrawer(SvgScriptMode.SECURE, SvgExternalResourceMode.SECURE));
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri != null && uri.startsWith("data:image/"),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri != null && uri.startsWith("data:image/"),
                ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.useUriResolver((base, uri) -> uri.startsWith("data:image/") ? uri : null);
        builder.withProducer("Asigur");
        builder.withHtmlContent(xhtml, null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return pdf.toByteArray();
    }

    private static FSSupplier<InputStream> font(String file) {
        return () -> Objects.requireNonNull(PdfPapers.class.getResourceAsStream(FONTS + file), file);
    }
}
