// The kit that screens (ours and the plugins') are made of. Plugins import these from the SDK, never from the kit's maker.
export {
  Accordion, ActionIcon, Alert, Anchor, Badge, Box, Button, Card, Center, Checkbox, Collapse, CopyButton, Divider, Drawer, Group, Kbd, List, Loader, MantineProvider,
  Menu, Modal, NativeSelect, NavLink, Paper, PasswordInput, Progress, SegmentedControl, SimpleGrid, Skeleton, Stack, Switch, Table, Tabs, Text, Textarea,
  TextInput, Title, Tooltip, UnstyledButton, VisuallyHidden,
} from '@mantine/core';
export { useDebouncedValue, useDisclosure, useHotkeys, useMediaQuery } from '@mantine/hooks';
