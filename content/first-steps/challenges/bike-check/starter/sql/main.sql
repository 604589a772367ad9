-- Every ride beside its bike. Which of them count, and for which bikes is it too far?
SELECT bike.name, ride.km
FROM bike
JOIN ride ON ride.bike_id = bike.id;
