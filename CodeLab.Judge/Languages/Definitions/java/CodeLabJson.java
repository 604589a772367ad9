import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and writes JSON, since Java's own library can't. Numbers are read as BigDecimal. */
final class CodeLabJson {
    private final String text;
    private int at;

    private CodeLabJson(String text) {
        this.text = text;
    }

    static Object parse(String text) {
        return new CodeLabJson(text).value();
    }

    static String write(Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out, 0);
        return out.toString();
    }

    private Object value() {
        skip();
        char c = text.charAt(at);
        if (c == '{') return object();
        if (c == '[') return list();
        if (c == '"') return string();
        if (text.startsWith("true", at)) return word("true", true);
        if (text.startsWith("false", at)) return word("false", false);
        if (text.startsWith("null", at)) return word("null", null);
        int start = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) at++;
        return new BigDecimal(text.substring(start, at));
    }

    private Object word(String word, Object value) {
        at += word.length();
        return value;
    }

    private void skip() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
    }

    private boolean next(char end) {
        skip();
        char c = text.charAt(at++);
        return c != end;
    }

    private Map<String, Object> object() {
        Map<String, Object> map = new LinkedHashMap<>();
        at++;
        skip();
        if (text.charAt(at) == '}') {
            at++;
            return map;
        }
        do {
            skip();
            String key = string();
            skip();
            at++;
            map.put(key, value());
        } while (next('}'));
        return map;
    }

    private List<Object> list() {
        List<Object> list = new ArrayList<>();
        at++;
        skip();
        if (text.charAt(at) == ']') {
            at++;
            return list;
        }
        do {
            list.add(value());
        } while (next(']'));
        return list;
    }

    private String string() {
        StringBuilder out = new StringBuilder();
        for (at++; text.charAt(at) != '"'; at++) {
            char c = text.charAt(at);
            if (c != '\\') {
                out.append(c);
                continue;
            }
            c = text.charAt(++at);
            if (c == 'u') {
                out.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
                at += 4;
            } else {
                int escape = "bfnrt".indexOf(c);
                out.append(escape < 0 ? c : "\b\f\n\r\t".charAt(escape));
            }
        }
        at++;
        return out.toString();
    }

    private static void write(Object value, StringBuilder out, int depth) {
        if (depth > 60) throw new IllegalArgumentException("The result is nested too deeply for JSON.");
        if (value instanceof Optional<?> optional) value = optional.orElse(null);
        if (value == null || value instanceof Boolean) out.append(value);
        else if (value instanceof Number number) number(number, out);
        else if (value instanceof Iterable<?> items) items(items, out, depth);
        else if (value instanceof Map<?, ?> map) map(map, out, depth);
        else if (value.getClass().isArray()) {
            List<Object> items = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) items.add(Array.get(value, i));
            items(items, out, depth);
        } else if (value instanceof CharSequence || value instanceof Character || value instanceof Enum<?>) string(value.toString(), out);
        else throw new IllegalArgumentException("The method returned a " + value.getClass().getSimpleName() + ", which can't be written as JSON.");
    }

    private static void number(Number number, StringBuilder out) {
        if (Double.isNaN(number.doubleValue()) || (number instanceof Double && Double.isInfinite((Double) number))) {
            throw new IllegalArgumentException("The result contains " + number + ", which JSON can't express.");
        }
        out.append(number);
    }

    private static void items(Iterable<?> items, StringBuilder out, int depth) {
        String separator = "[";
        for (Object item : items) {
            out.append(separator);
            write(item, out, depth + 1);
            separator = ",";
        }
        out.append(separator.equals("[") ? "[]" : "]");
    }

    private static void map(Map<?, ?> map, StringBuilder out, int depth) {
        String separator = "{";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(separator);
            string(String.valueOf(entry.getKey()), out);
            out.append(':');
            write(entry.getValue(), out, depth + 1);
            separator = ",";
        }
        out.append(separator.equals("{") ? "{}" : "}");
    }

    private static void string(String text, StringBuilder out) {
        out.append('"');
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') out.append('\\').append(c);
            else if (c < ' ' || Character.isSurrogate(c)) out.append(String.format("\\u%04x", (int) c));
            else out.append(c);
        }
        out.append('"');
    }
}
