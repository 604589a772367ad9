import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;

public class Main {
    private static final Map<String, List<String>> foes = new LinkedHashMap<>();
    private static final Map<String, String> rooms = new HashMap<>();

    public static void main(String[] args) {
        Scanner input = new Scanner(System.in);
        int people = input.nextInt();
        int quarrels = input.nextInt();
        for (int i = 0; i < people; i++) {
            foes.put(input.next(), new ArrayList<>());
        }
        for (int i = 0; i < quarrels; i++) {
            String one = input.next();
            String other = input.next();
            foes.get(one).add(other);
            foes.get(other).add(one);
        }

        StringBuilder output = new StringBuilder();
        for (String name : foes.keySet()) {
            if (!rooms.containsKey(name) && !assign(name)) {
                System.out.println("impossible");
                return;
            }
        }
        for (String name : foes.keySet()) {
            output.append(name).append(' ').append(rooms.get(name)).append('\n');
        }
        System.out.print(output);
    }

    /** Puts everybody who is tied to the first by quarrels into a room; false if that can't be done. */
    private static boolean assign(String first) {
        Deque<String> waiting = new ArrayDeque<>();
        rooms.put(first, "A");
        waiting.push(first);
        while (!waiting.isEmpty()) {
            String name = waiting.pop();
            for (String foe : foes.get(name)) {
                if (!rooms.containsKey(foe)) {
                    rooms.put(foe, rooms.get(name).equals("A") ? "B" : "A");
                    waiting.push(foe);
                } else if (rooms.get(foe).equals(rooms.get(name))) {
                    return false;
                }
            }
        }
        return true;
    }
}
