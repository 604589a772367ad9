SELECT bike.name, SUM(ride.km) AS km
FROM bike
JOIN ride ON ride.bike_id = bike.id
WHERE bike.checked IS NULL OR ride.day >= bike.checked
GROUP BY bike.id, bike.name
HAVING SUM(ride.km) >= 300
ORDER BY km DESC, bike.name;
