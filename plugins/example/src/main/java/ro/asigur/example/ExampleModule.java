package ro.asigur.example;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pf4j.Extension;
import ro.asigur.example.domain.Note;
import ro.asigur.example.web.NotebookResource;
import ro.asigur.spi.CareContext;
import ro.asigur.spi.CareModule;
import ro.asigur.spi.Job;
import ro.asigur.spi.LinkKind;
import ro.asigur.spi.LiveChannel;
import ro.asigur.spi.Permission;
import ro.asigur.spi.Screen;
import ro.asigur.spi.Setting;
import ro.asigur.spi.Words;

/** The field notebook. */
@Extension
public final class ExampleModule implements CareModule {

    private static final String READ = "example.note.read";
    private static final String WRITE = "example.note.write";
    private static final Set<String> FIELD = Set.of(
            "social-worker",
            "community-nurse",
            "health-mediator",
            "school-counsellor",
            "school-mediator",
            "uat-manager");
    private static final Words NAME = new Words("Carnet de teren", "Field notebook");
    private static final int LINK_DAYS = 7;
    private static final int PEERS = 20;

    private @Nullable Notebook notebook;

    @Override
    public String id() {
        return "example";
    }

    @Override
    public Words name() {
        return NAME;
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission(
                        READ,
                        new Words("Citește carnetul de teren", "Read the field notebook"),
                        Set.of(
                                "social-worker",
                                "community-nurse",
                                "health-mediator",
                                "school-counsellor",
                                "school-mediator",
                                "uat-manager",
                                "coordinator-dgaspc")),
                new Permission(WRITE, new Words("Scrie în carnetul de teren", "Write in the field notebook"), FIELD));
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(Note.class);
    }

    @Override
    public Optional<String> migrations() {
        return Optional.of("migrations");
    }

    @Override
    public List<Setting> settings() {
        return List.of(new Setting(
                Notebook.KEEP_DAYS,
                "90",
                Setting.Kind.NUMBER,
                new Words("Câte zile se păstrează o notă de teren", "Days that a field note is kept")));
    }

    @Override
    public List<Screen> screens() {
        return List.of(
                new Screen(Screen.Place.MENU, "/", READ, NAME),
                new Screen(Screen.Place.HOME_CARD, "home.card", READ, NAME));
    }

    @Override
    public List<LinkKind> linkKinds() {
        return List.of(new LinkKind(Notebook.GUEST, Duration.ofDays(LINK_DAYS)));
    }

    @Override
    public List<Job> jobs() {
        return List.of(new Job(
                "old-notes",
                new Words("Șterge notele vechi", "Remove old notes"),
                "0 30 2 * * ?",
                () -> started().removeOld()));
    }

    @Override
    public List<LiveChannel> channels() {
        return List.of(new LiveChannel("board", READ, PEERS, new Board()));
    }

    @Override
    public void start(CareContext context) {
        notebook = new Notebook(context);
    }

    @Override
    public Optional<Object> resource() {
        return Optional.of(new NotebookResource(started()));
    }

    private Notebook started() {
        Notebook open = notebook;
        if (open == null) {
            throw new IllegalStateException("the notebook is not started");
        }
        return open;
    }
}
