package ro.asigur.plugins.jar;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ro.asigur.spi.CareModule;
import ro.asigur.spi.DeliverableService;
import ro.asigur.spi.Job;
import ro.asigur.spi.LinkKind;
import ro.asigur.spi.LiveChannel;
import ro.asigur.spi.Origin;
import ro.asigur.spi.Permission;
import ro.asigur.spi.Screen;
import ro.asigur.spi.Setting;
import ro.asigur.spi.Words;

/** What a module says of itself, read once, so that nothing later depends on its mood. */
public record Description(
        String id,
        Words name,
        List<Permission> permissions,
        List<Class<?>> entities,
        Optional<String> migrations,
        List<Setting> settings,
        List<Screen> screens,
        List<DeliverableService> services,
        List<Origin> origins,
        List<LinkKind> linkKinds,
        Set<String> hears,
        List<Job> jobs,
        List<LiveChannel> channels) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]{1,30}");
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** @throws IllegalStateException that says what contradicts itself */
    static Description of(CareModule module) {
        Description read = new Description(
                module.id(),
                module.name(),
                List.copyOf(module.permissions()),
                List.copyOf(module.entities()),
                module.migrations(),
                List.copyOf(module.settings()),
                List.copyOf(module.screens()),
                List.copyOf(module.services()),
                List.copyOf(module.origins()),
                List.copyOf(module.linkKinds()),
                Set.copyOf(module.hears()),
                List.copyOf(module.jobs()),
                List.copyOf(module.channels()));
        read.check();
        return read;
    }

    public Set<String> permissionCodes() {
        return permissions.stream().map(Permission::code).collect(Collectors.toUnmodifiableSet());
    }

    private void check() {
        require(ID.matcher(id).matches(), "its id is not 2 to 31 of a-z and 0-9: " + id);
        unique("permission", permissions, Permission::code);
        unique("setting", settings, Setting::key);
        unique("job", jobs, Job::name);
        unique("channel", channels, LiveChannel::name);
        unique("link kind", linkKinds, LinkKind::name);
        unique("service", services, DeliverableService::code);
        Stream.concat(
                        permissions.stream().map(Permission::code),
                        settings.stream().map(Setting::key))
                .forEach(code -> require(code.startsWith(id + "."), "does not begin with its id: " + code));
        Stream.of(
                        jobs.stream().map(Job::name),
                        channels.stream().map(LiveChannel::name),
                        linkKinds.stream().map(LinkKind::name))
                .flatMap(names -> names)
                .forEach(name -> require(WORD.matcher(name).matches(), "not lower-case words and hyphens: " + name));
        Stream.concat(
                        screens.stream().map(Screen::permission),
                        channels.stream().map(LiveChannel::permission))
                .forEach(code ->
                        require(permissionCodes().contains(code), "asks a permission it does not name: " + code));
        origins.forEach(origin -> require(
                settings.stream().anyMatch(setting -> setting.key().equals(origin.setting())),
                "an origin names no setting of the module: " + origin.setting()));
    }

    private static <T> void unique(String what, List<T> all, Function<T, String> name) {
        require(all.stream().map(name).distinct().count() == all.size(), "two of the same " + what);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
