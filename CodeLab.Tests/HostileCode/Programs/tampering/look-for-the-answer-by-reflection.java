// expect: WA, RE
// call: f [1] -> "{MARK}"
import java.lang.reflect.*;
import java.security.MessageDigest;
import java.util.*;

public class Solution {
  static boolean isMark(String text) throws Exception {
    var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes("UTF-8"));
    return HexFormat.of().formatHex(hash).equals("{HASH}");
  }

  public static String f(int n) throws Exception {
    var texts = new ArrayList<String>();
    texts.addAll(System.getenv().values());
    System.getProperties().values().forEach(value -> texts.add(value.toString()));
    for (String line : java.nio.file.Files.readString(java.nio.file.Path.of("/proc/self/cmdline")).split("\0")) texts.add(line);
    for (var frame : StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE).walk(frames -> frames.toList())) {
      for (Field field : frame.getDeclaringClass().getDeclaredFields()) {
        try {
          field.setAccessible(true);
          if (Modifier.isStatic(field.getModifiers())) texts.add(String.valueOf(field.get(null)));
        } catch (RuntimeException closed) {
          continue;
        }
      }
    }
    for (String text : texts) {
      for (String word : text.split("[^a-z0-9]+")) if (isMark(word)) return word;
    }
    return "not found";
  }
}
