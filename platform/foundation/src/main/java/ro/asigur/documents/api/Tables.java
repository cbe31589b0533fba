package ro.asigur.documents.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes lists as files for a spreadsheet, row by row, in memory that does not grow with them. The file is whole before a byte
 * of it is sent: what goes wrong is told as a problem, and a slow telephone holds no transaction open.
 */
public interface Tables {

    /** The kinds of file. */
    enum Format {
        XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        /** For Romanian Excel: UTF-8 with its mark, semicolons, days as 22.11.2026. */
        CSV("csv", "text/csv; charset=UTF-8");

        private final String extension;
        private final String mediaType;

        Format(String extension, String mediaType) {
            this.extension = extension;
            this.mediaType = mediaType;
        }

        /** By the end of a file's name. */
        public static Optional<Format> of(String extension) {
            return Arrays.stream(values())
                    .filter(one -> one.extension.equals(extension))
                    .findFirst();
        }

        public String extension() {
            return extension;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    /**
     * What is asked for.
     *
     * @param language of the headings and words: en, else Romanian
     */
    record Wanted(Format format, String language) {

        /** @param extension of an address that lets nothing else through */
        public static Wanted of(String extension, String language) {
            return new Wanted(
                    Format.of(extension).orElseThrow(() -> new IllegalArgumentException(extension)), language);
        }

        public String say(String ro, String en) {
            return language.equals("en") ? en : ro;
        }
    }

    /** @param width in characters */
    record Column(String ro, String en, int width) {}

    /** Takes the rows. */
    @FunctionalInterface
    interface Lines {

        /**
         * @param cells as many as columns: texts, whole and decimal numbers, {@link java.time.LocalDate}, {@link
         *     java.time.Instant} (shown in the county's time), booleans; null leaves the cell empty
         * @throws ro.asigur.kernel.Refusal {@code documents.too-many-rows}
         */
        void add(@Nullable Object... cells);
    }

    /**
     * In the open transaction, so that the rows may come from a cursor.
     *
     * @param name of the list, without diacritics: the file is called so, with today's day
     */
    TableFile write(Wanted wanted, String name, List<Column> columns, Consumer<Lines> rows);
}
