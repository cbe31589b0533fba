package ro.asigur.testkit.county;

/** What a module does once its beans are there and before its first test: a bean in its test sources. */
public interface Opening {
    void open();
}
