const eaten = [];
for (;;) eaten.push(Array.from({ length: 10_000 }, (_, index) => ({ index })));
