package ro.asigur.rig;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.inject.Inject;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** The platform's own beans put together without a container: one object of each class, {@code @Inject} fields filled. */
public final class Wired {

    private final List<Object> beans = new ArrayList<>();
    private final List<Class<?>> known;

    /** @param known classes that stand for the interfaces they implement */
    public Wired(List<Class<?>> known) {
        this.known = known;
    }

    public <T> T with(T bean) {
        beans.add(bean);
        return bean;
    }

    public <T> T get(Class<T> type) {
        for (Object bean : beans) {
            if (type.isInstance(bean)) {
                return type.cast(bean);
            }
        }
        Class<?> concrete = type.isInterface() || Modifier.isAbstract(type.getModifiers())
                ? known.stream()
                        .filter(type::isAssignableFrom)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("nothing stands for " + type))
                : type;
        return type.cast(make(concrete));
    }

    private Object make(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object bean = with(constructor.newInstance());
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(Inject.class)) {
                    field.setAccessible(true);
                    field.set(
                            bean,
                            field.getType() == Instance.class
                                    ? new Several<>((Class<?>)
                                            ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0])
                                    : get(field.getType()));
                }
            }
            return bean;
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException("cannot make " + type, failed);
        }
    }

    /** All beans of a type that are there when it is asked. */
    private final class Several<T> implements Instance<T> {
        private final Class<T> type;

        Several(Class<T> type) {
            this.type = type;
        }

        @Override
        public Iterator<T> iterator() {
            return List.copyOf(beans).stream()
                    .filter(type::isInstance)
                    .map(type::cast)
                    .iterator();
        }

        @Override
        public Stream<T> stream() {
            return List.copyOf(beans).stream().filter(type::isInstance).map(type::cast);
        }

        @Override
        public T get() {
            return Wired.this.get(type);
        }

        @Override
        public boolean isUnsatisfied() {
            return stream().findAny().isEmpty();
        }

        @Override
        public boolean isAmbiguous() {
            return stream().count() > 1;
        }

        @Override
        public Instance<T> select(Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> Instance<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> Instance<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void destroy(T instance) {}

        @Override
        public Handle<T> getHandle() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Iterable<? extends Handle<T>> handles() {
            throw new UnsupportedOperationException();
        }
    }
}
