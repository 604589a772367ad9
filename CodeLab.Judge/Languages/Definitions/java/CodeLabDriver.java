import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Calls one static method of class Solution and hands its result out by value, as one JSON document on standard output. What
 * the program prints goes to standard error. Whatever it writes to the result's stream itself is compared like a result:
 * there is no verdict in here to forge.
 */
public final class CodeLabDriver {
    public static void main(String[] names) throws Exception {
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        Map<?, ?> request = (Map<?, ?>) CodeLabJson.parse(new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
        List<?> arguments = (List<?>) request.get("arguments");
        byte[] document = CodeLabJson.write(call(names[0], arguments)).getBytes(StandardCharsets.UTF_8);
        out.write(document);
        out.flush();
        Runtime.getRuntime().halt(0);
    }

    private static Object call(String name, List<?> arguments) throws Exception {
        Method method = find(name, arguments.size());
        Object[] values = new Object[arguments.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = convert(arguments.get(i), method.getGenericParameterTypes()[i]);
        }
        try {
            return method.invoke(null, values);
        } catch (InvocationTargetException thrown) {
            Throwable cause = thrown.getCause();
            cause.setStackTrace(Arrays.stream(cause.getStackTrace())
                .filter(frame -> !frame.getClassName().startsWith("CodeLab") && !frame.getClassName().contains("reflect"))
                .toArray(StackTraceElement[]::new));
            System.err.print("Exception in thread \"main\" ");
            cause.printStackTrace();
            System.err.flush();
            Runtime.getRuntime().halt(cause instanceof OutOfMemoryError ? 3 : 1);
            return null;
        }
    }

    private static Method find(String name, int count) throws ClassNotFoundException {
        for (Method method : Class.forName("Solution").getDeclaredMethods()) {
            if (method.getName().equals(name) && method.getParameterCount() == count && Modifier.isStatic(method.getModifiers())) {
                method.setAccessible(true);
                return method;
            }
        }
        System.err.println("There is no static method '" + name + "' with " + count + " parameters in class Solution.");
        System.err.flush();
        Runtime.getRuntime().halt(1);
        return null;
    }

    private static Object convert(Object value, Type type) {
        Class<?> raw = type instanceof ParameterizedType p ? (Class<?>) p.getRawType() : type instanceof Class<?> c ? c : Object.class;
        if (value == null) return null;
        if (raw.isArray()) return array((List<?>) value, raw.getComponentType());
        if (value instanceof Number number) return number(number, raw);
        if (raw == char.class || raw == Character.class) return ((String) value).charAt(0);
        if (value instanceof List<?> list) return list(list, raw, argument(type, 0));
        if (value instanceof Map<?, ?> map) return map(map, argument(type, 0), argument(type, 1));
        return value;
    }

    private static Type argument(Type type, int index) {
        return type instanceof ParameterizedType p ? p.getActualTypeArguments()[index] : Object.class;
    }

    private static Object array(List<?> list, Class<?> element) {
        Object array = Array.newInstance(element, list.size());
        for (int i = 0; i < list.size(); i++) Array.set(array, i, convert(list.get(i), element));
        return array;
    }

    private static Object list(List<?> list, Class<?> raw, Type element) {
        List<Object> converted = new ArrayList<>();
        for (Object item : list) converted.add(convert(item, element));
        return Set.class.isAssignableFrom(raw) ? new LinkedHashSet<>(converted) : converted;
    }

    private static Object map(Map<?, ?> map, Type key, Type value) {
        Map<Object, Object> converted = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Object name = key == Integer.class ? (Object) Integer.valueOf((String) entry.getKey())
                : key == Long.class ? (Object) Long.valueOf((String) entry.getKey()) : entry.getKey();
            converted.put(name, convert(entry.getValue(), value));
        }
        return converted;
    }

    private static Object number(Number number, Class<?> type) {
        if (type == int.class || type == Integer.class) return Math.toIntExact(number.longValue());
        if (type == long.class || type == Long.class) return number.longValue();
        if (type == double.class || type == Double.class) return number.doubleValue();
        if (type == float.class || type == Float.class) return number.floatValue();
        if (type == short.class || type == Short.class) return number.shortValue();
        if (type == byte.class || type == Byte.class) return number.byteValue();
        if (type == java.math.BigInteger.class) return new java.math.BigInteger(number.toString());
        if (type == java.math.BigDecimal.class) return new java.math.BigDecimal(number.toString());
        if (type == Optional.class) return Optional.of(number);
        return number instanceof java.math.BigDecimal d && d.scale() <= 0 && d.abs().compareTo(java.math.BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0
            ? (Object) d.intValue() : number;
    }
}
