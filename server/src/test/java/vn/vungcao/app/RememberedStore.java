package vn.vungcao.app;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import vn.vungcao.store.Store;
import vn.vungcao.store.StoreReader;
import vn.vungcao.store.StoreVersion;

/** A store that is read once and then hands over what it read: for thousands of imports of which none writes. */
final class RememberedStore {
    private record Handed(Method method, Object[] arguments) {}

    private RememberedStore() {}

    /** Everything but reading goes to the store itself. */
    static Store of(Store store) {
        List<Handed> handed = new ArrayList<>();
        StoreVersion version = store.read(proxy(StoreReader.class, (method, arguments) -> {
            handed.add(new Handed(method, arguments));
            return null;
        }));
        return proxy(Store.class, (method, arguments) -> {
            if (!method.getName().equals("read")) {
                return method.invoke(store, arguments);
            }
            for (Handed each : handed) {
                each.method().invoke(arguments[0], each.arguments());
            }
            return version;
        });
    }

    private interface Answer {
        Object to(Method method, Object[] arguments) throws InvocationTargetException, IllegalAccessException;
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return answer.to(method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
