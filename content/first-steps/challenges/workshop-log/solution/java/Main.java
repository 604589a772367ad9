import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int closing = minutes(in.next());
        Map<String, Integer> insideSince = new HashMap<>();
        Map<String, Integer> total = new HashMap<>();

        while (in.hasNext()) {
            int time = minutes(in.next());
            String action = in.next();
            String name = in.next();
            if (action.equals("in") && !insideSince.containsKey(name)) {
                insideSince.put(name, time);
                total.putIfAbsent(name, 0);
            } else if (action.equals("out") && insideSince.containsKey(name)) {
                total.merge(name, time - insideSince.remove(name), Integer::sum);
            }
        }

        insideSince.forEach((name, since) -> total.merge(name, closing - since, Integer::sum));

        List<String> names = new ArrayList<>(total.keySet());
        names.sort(Comparator.comparing((String name) -> -total.get(name)).thenComparing(Comparator.naturalOrder()));
        for (String name : names) {
            System.out.printf("%s %d:%02d%n", name, total.get(name) / 60, total.get(name) % 60);
        }
    }

    private static int minutes(String time) {
        String[] parts = time.split(":");
        return Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
    }
}
