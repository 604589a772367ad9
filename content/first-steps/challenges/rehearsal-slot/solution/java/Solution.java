import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

public class Solution {
    public static String rehearsal(List<String> busy, String opens, String closes, int minutes) {
        int endOfDay = toMinutes(closes);
        int freeFrom = toMinutes(opens);

        List<int[]> appointments = new ArrayList<>();
        for (String text : busy) {
            String[] times = text.split("-");
            appointments.add(new int[] {toMinutes(times[0]), toMinutes(times[1])});
        }
        appointments.sort(Comparator.comparingInt(appointment -> appointment[0]));

        // An appointment at closing time makes the last gap one like all others.
        appointments.add(new int[] {endOfDay, endOfDay});
        for (int[] appointment : appointments) {
            if (Math.min(appointment[0], endOfDay) - freeFrom >= minutes) {
                return String.format("%02d:%02d", freeFrom / 60, freeFrom % 60);
            }
            freeFrom = Math.max(freeFrom, appointment[1]);
        }
        return "";
    }

    private static int toMinutes(String time) {
        String[] parts = time.split(":");
        return Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
    }
}
