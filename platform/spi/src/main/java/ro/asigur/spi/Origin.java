package ro.asigur.spi;

/**
 * A foreign origin that one of the module's screens must reach. The county names it in a setting
 * ({@code https://meet.example.ro}); while the setting is empty the browser is not allowed to reach anything.
 *
 * @param setting key of a {@link Setting} of this module
 */
public record Origin(String setting, Use use) {

    /** What the page does with it; the directive of the content security policy that is widened. */
    public enum Use {
        FRAME("frame-src"),
        SCRIPT("script-src"),
        CONNECT("connect-src");

        private final String directive;

        Use(String directive) {
            this.directive = directive;
        }

        public String directive() {
            return directive;
        }
    }
}
